-- Options of plugins that the user has set.
CREATE VIEW plugin_settings AS
SELECT s.plugin,  -- id of the plugin
       s.key,     -- name of the option
       s.value    -- as entered
FROM plugin_setting s;
