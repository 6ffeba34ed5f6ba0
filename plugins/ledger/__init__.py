"""What was published once stays: every address and id, and what calendars and feeds have told their subscribers."""
