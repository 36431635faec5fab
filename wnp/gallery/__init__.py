"""The library as the site shows it: samples of each template, its page, gallery, search."""
