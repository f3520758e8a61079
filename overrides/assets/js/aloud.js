// Reads the text aloud with the browser's own voice, the sentence marked. Nothing is sent anywhere by this page.
(function () {
  "use strict";
  var my = window.explainer, speech = window.speechSynthesis, bar = my && my.bar();
  if (!bar || !speech || !window.SpeechSynthesisUtterance) return;
  var sentences = Array.prototype.slice.call(document.querySelectorAll(".s")), at = -1, run = 0;
  if (!sentences.length) return;
  var button = my.make("button", { type: "button", id: "aloud", className: "textbutton", "aria-pressed": "false", textContent: "Read aloud" });

  function stop() {
    run += 1;
    speech.cancel();
    if (at >= 0 && sentences[at]) sentences[at].classList.remove("is-spoken");
    at = -1;
    button.textContent = "Read aloud";
    button.setAttribute("aria-pressed", "false");
  }

  function voice() {
    var all = speech.getVoices().filter(function (v) { return /^en/i.test(v.lang); });
    return all.filter(function (v) { return v.localService; })[0] || all[0] || null;
  }

  function say(index, mine) {
    if (mine !== run) return;
    if (at >= 0) sentences[at].classList.remove("is-spoken");
    if (index >= sentences.length) { stop(); return; }
    at = index;
    var sentence = sentences[index], words = new SpeechSynthesisUtterance(sentence.textContent), box = sentence.getBoundingClientRect();
    words.lang = document.documentElement.lang;
    words.voice = voice();
    words.onend = function () { say(index + 1, mine); };
    words.onerror = function () { if (mine === run) stop(); };
    sentence.classList.add("is-spoken");
    if (box.top < 90 || box.bottom > innerHeight - 20) sentence.scrollIntoView({ block: "center" });
    speech.speak(words);
  }

  function first() {
    if (scrollY < 200) return 0;
    var found = sentences.findIndex(function (s) { return s.getBoundingClientRect().top > 80; });
    return found < 0 ? 0 : found;
  }

  button.addEventListener("click", function () {
    if (at >= 0) { stop(); return; }
    run += 1;
    speech.cancel();
    button.textContent = "Stop reading";
    button.setAttribute("aria-pressed", "true");
    say(first(), run);
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && at >= 0) stop(); });
  addEventListener("pagehide", stop);
  bar.prepend(button);
})();
