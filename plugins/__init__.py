"""The capabilities of Bản Tin, one folder each; README.md beside this file draws who may use whom."""
