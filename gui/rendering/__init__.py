"""An article with its labels as a file to look at: picture, drawing, pages, or a web page."""
