"""From the content folder to the output folder: read, plan, render, seal."""
