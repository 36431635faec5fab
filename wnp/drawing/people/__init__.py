"""Who somebody is and how they stand: looks, measures, poses, joints; nothing is drawn yet."""
