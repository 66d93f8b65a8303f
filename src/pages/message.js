/* global document, location, URLSearchParams */
// What a command of the ribbon has to say, as text.
document.getElementById('text').textContent = new URLSearchParams(location.search).get('text') || '';
