/**
 * Which inline styles a mail may bring: letters, colours, boxes. Nothing that loads (`url`), that leaves its place
 * (`position`, negative margins, `transform`), that hides, or that covers what is not its own.
 */

const colour = [
  /^#[0-9a-f]{3,8}$/i,
  /^rgba?\([\d\s.,%/]{1,40}\)$/i,
  /^hsla?\([\d\s.,%/deg]{1,40}\)$/i,
  /^[a-z]{3,24}$/i,
];
const size = /^\d{1,4}(\.\d{1,4})?(px|pt|em|rem|%|ex|in|cm|mm)?$/i;
const sizes = [
  size,
  /^(auto|0)$/i,
  /^([\d.]{1,7}(px|pt|em|rem|%|ex|in|cm|mm)?|auto)( ([\d.]{1,7}(px|pt|em|rem|%)?|auto)){1,3}$/i,
];
const line = [/^[\w.%#-]{1,12}( [\w.%#-]{1,20}){0,2}$/i, /^[\d.]{1,6}\w{0,3} [a-z]{4,8} rgba?\([\d\s.,%/]{1,40}\)$/i];
const word = [/^[a-z-]{1,24}$/i];
const family = [/^[\p{L}\d\s,'"_.-]{1,300}$/u];

const each = (names: string, values: readonly RegExp[]): [string, RegExp[]][] =>
  names.split(' ').map((name) => [name, [...values]]);

export const allowedStyles: Record<string, Record<string, RegExp[]>> = {
  '*': Object.fromEntries([
    ...each('color background-color border-color border-top-color border-bottom-color border-left-color', colour),
    ...each('background', colour),
    ...each('font-family', family),
    ...each('font-size line-height width max-width min-width height border-radius border-spacing letter-spacing', [
      size,
      /^(normal|small|medium|large|x-large|xx-large|x-small|auto|100%)$/i,
    ]),
    ...each('margin margin-top margin-bottom margin-left margin-right', sizes),
    ...each('padding padding-top padding-bottom padding-left padding-right border-width', sizes),
    ...each('border border-top border-bottom border-left border-right', line),
    ...each('border-style border-collapse font-style text-align vertical-align text-transform white-space', word),
    ...each('list-style-type direction unicode-bidi word-break overflow-wrap table-layout', word),
    ...each('font-weight', [/^(normal|bold|bolder|lighter|[1-9]00)$/i]),
    ...each('text-decoration', [/^[a-z-]{1,20}( [a-z-]{1,20}){0,2}$/i]),
    ...each('display', [/^(block|inline|inline-block|table|table-row|table-cell|list-item)$/i]),
  ]),
};
