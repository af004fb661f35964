import { describe, expect, it } from 'vitest';
import { longestPage, showMail } from './show.ts';

const images = { cid: (id: string) => (id === 'pic@x' ? '/files/abc' : null), remote: () => null };
const show = (html: string): string => showMail(html, 'Text', images).html;

describe('what is shown of a mail', () => {
  it.each([
    [
      '<p onclick="x()" style="color: red; position: fixed; background: url(http://x.example/a)">Hi</p>',
      '<p style="color:red">Hi</p>',
    ],
    ['<script>alert(1)</script><style>p{}</style><svg><g onload=x></g></svg><math><mi>x</mi></math>Hi', 'Hi'],
    ['<form action="http://x.example"><input name=a><button>Send</button>Hi</form>', 'SendHi'],
    ['<iframe src="http://x.example">a</iframe><object data="x">b</object><embed src="x">Hi', 'Hi'],
    ['<div id="location" class="x" name="y">Hi</div>', '<div>Hi</div>'],
    ['<a href="javascript:alert(1)" onmouseover=x>Hi</a>', '<a>Hi</a>'],
    ['<a href="/settings">Hi</a>', '<a>Hi</a>'],
    [
      '<meta http-equiv=refresh content="0;url=http://x.example"><base href="http://x.example"><link rel=stylesheet href="http://x.example">Hi',
      'Hi',
    ],
    ['<img src="cid:pic%40x" onerror=x>', '<img src="/files/abc" />'],
    ['<img src="cid:gone@x" alt="a">', '<img alt="a" />'],
    [
      '<img src="http://x.example/a.png" srcset="http://x.example/b.png 2x">',
      '<img data-remote="http://x.example/a.png" />',
    ],
    ['<img src="//x.example/a.png">', '<img data-remote="https://x.example/a.png" />'],
    ['<img data-remote="javascript:x">', '<img />'],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', '<img />'],
    ['<img src="data:image/png;base64,iVBORw0KGgo=">', '<img src="data:image/png;base64,iVBORw0KGgo=" />'],
    [
      '<table background="http://x.example/a.png" width="600"><tr><td bgcolor="#fff">Hi</td></tr></table>',
      '<table width="600"><tr><td bgcolor="#fff">Hi</td></tr></table>',
    ],
    [
      '<p style="margin-top:-500px; width: 100%; font-family: \'Arial\', sans-serif">Hi</p>',
      '<p style="width:100%;font-family:\'Arial\', sans-serif">Hi</p>',
    ],
    [
      '<p style="background-image:url(x);background:url(x) red;color:expression(x);-moz-binding:url(x)">Hi</p>',
      '<p>Hi</p>',
    ],
  ])('%s', (html, wanted) => expect(show(html)).toBe(wanted));

  it('has links that open outside and tell nothing', () => {
    expect(show('<a href="https://x.example/a?b=1&amp;c=2" target="_top" rel="opener">Hi</a>')).toBe(
      '<a href="https://x.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow">Hi</a>',
    );
    expect(show('<a href="mailto:a@x.example">Hi</a>')).toContain('href="mailto:a@x.example"');
    expect(show('<a href="https://bank.example@x.example/">Hi</a>')).toBe('<a>Hi</a>');
  });

  it('has remote pictures once somebody asks, through us', () => {
    const asked = { ...images, remote: (url: string) => `/proxy?u=${encodeURIComponent(url)}` };
    const page = '<img src="http://x.example/a.png"><img src="http://x.example/a.png">';
    expect(showMail(page, '', images)).toMatchObject({ remote: ['http://x.example/a.png'], plain: false });
    expect(showMail(page, '', asked)).toMatchObject({
      remote: [],
      html: expect.not.stringContaining('src="http:') as string,
    });
  });

  it('is its text where the page is too much', () => {
    for (const page of ['x'.repeat(longestPage + 1), '<b>'.repeat(20_001)])
      expect(showMail(page, 'a <b> & "c"', images)).toEqual({
        html: '<div style="white-space: pre-wrap">a &lt;b&gt; &amp; &quot;c&quot;</div>',
        remote: [],
        plain: true,
      });
  });

  it('is there within a moment, however deep', () => {
    const began = performance.now();
    show('<div style="color:red">'.repeat(15_000) + 'Hi');
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
