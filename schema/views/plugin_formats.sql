-- Formats the plugins read or write.
CREATE VIEW plugin_formats AS
SELECT f.plugin,      -- id of the plugin
       f.directory,   -- where it was found
       f.name,        -- as after --format
       f.media_type,  -- text/markdown
       f.extensions   -- lower case with dot, as a JSON list
FROM plugin_format f;
