"""Documents as data: whose number is whose, how they relate, whether they hold, and which bodies issue them."""
