-- Skills that have a more general one, with themselves and with everything above them.
WITH RECURSIVE up (skill, ancestor) AS (
    SELECT child, child FROM skill_edge
    UNION
    SELECT up.skill, e.parent FROM up JOIN skill_edge e ON e.child = up.ancestor
)
SELECT skill, ancestor FROM up;
