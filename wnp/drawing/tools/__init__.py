"""The tools around a plan as pictures: houses, circles, mapping, paths and charts."""
