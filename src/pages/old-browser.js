/* global document, navigator */
// The web view of old Office versions cannot run the pane: say so instead of showing a blank page. In the language of those.
if (/Trident|MSIE|Edge\//.test(navigator.userAgent)) {
  document.getElementById('pane').style.display = 'none';
  document.getElementById('unsupported').style.display = 'block';
}
