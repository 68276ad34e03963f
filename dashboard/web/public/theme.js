// Before the first paint, so that a dark page does not flash white; a file of its own, since the policy allows no inline script.
;(function () {
  var kept = localStorage.getItem('theme')
  var isDark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', isDark)
  var language = localStorage.getItem('language')
  if (language) document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
})()
