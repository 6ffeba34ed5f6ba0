"""Calendars that phones and programs subscribe to: RFC 5545, by icalendar."""
