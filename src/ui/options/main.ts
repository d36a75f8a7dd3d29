/** Where the browsers look for an extension's settings. They are a page of the desk. */
location.replace('../desk/index.html#/settings')
