"""The preview: builds on every edit, serves on the loopback interface, refreshes the browser, shows problems in it."""
