"""From a Markdown file to a typed, frozen record: the only place that parses front matter."""
