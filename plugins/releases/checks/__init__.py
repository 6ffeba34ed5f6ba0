"""What is looked at in a finished release before anybody is sent to it."""
