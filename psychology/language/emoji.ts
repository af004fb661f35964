/** What an emoji or an emoticon usually says in a service message. */
export type EmojiTone =
  | 'angry'
  | 'annoyed'
  | 'unhappy'
  | 'sad'
  | 'worried'
  | 'puzzled'
  | 'friendly'
  | 'delighted'
  | 'celebrating'
  | 'thankful'
  | 'laughing';

/** `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface EmojiMark {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tone: EmojiTone;
}

/**
 * Set by hand. Folded hands are thanks or a request, so the reader treats them like a courtesy; tears of laughter are
 * as often mockery as mirth, so they stand apart.
 */
const tones: Readonly<Record<EmojiTone, string>> = {
  angry: '😡 😠 🤬 👿 💢 🖕 😾 >:(',
  annoyed: '😤 😒 🙄 😑 😩 😫 😖 😣 🤦 🤬 🥱 🙃 👎 -_- >_<',
  unhappy: '😞 😔 🙁 ☹ 😕 😟 😥 😓 😿 🥺 :( :-( :/ :\\ :-/ =( :|',
  sad: "😢 😭 💔 🥀 😪 🕯 🖤 :'( :’( ;( T_T </3",
  worried: '😰 😱 😨 😧 😦 😬 🆘 😳 🚨',
  puzzled: '🤔 🤨 🧐 😵 🤷 ❓ ⁉',
  friendly: '🙂 😊 ☺ 😃 😄 😀 😁 😉 👍 👌 😌 😇 🤗 :) :-) ;) ;-) =) :D :P :p (:',
  delighted: '😍 🥰 🤩 😻 ❤ 💕 💖 💗 💛 💚 💙 💜 🧡 💯 ⭐ 🌟 ✨ 😘 😋 <3',
  celebrating: '🎉 🥳 🎊 🙌 🏆 💃 🕺 👏',
  thankful: '🙏 🤝 💐 🙇',
  laughing: '😂 🤣 😆 😅 😹 xD XD',
};

const toneOf: ReadonlyMap<string, EmojiTone> = new Map(
  Object.entries(tones).flatMap(([tone, marks]) => marks.split(' ').map((mark) => [mark, tone as EmojiTone])),
);

const MAYBE_EMOJI = /[\u200d\u2049-\u2bff\ud83c-\ud83e]/;
const EMOJI = /\p{Extended_Pictographic}/gu;

const MAYBE_EMOTICON = /[:;=<(]|[-_>]_|[xX]D|T_T/;
/** Not inside "12:(a)", "http:/" or "8:30": eyes start a word or end one, and no letter or digit follows the mouth. */
const EMOTICON =
  />?[:;=]['’]?-?[()]+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}:/])[:;=]-?[DPp/\\|](?![\p{L}\p{N}/])|<\/?3(?!\p{N})|(?<![\p{L}\p{N}])(?:x[dD]|XD|T_T)(?![\p{L}\p{N}])|-_-|>_<|(?<![\p{L}\p{N}])\(:(?![\p{L}\p{N}])/gu;

/** Finds emoji and emoticons that carry a tone, in order; the others are left out. */
export function emoji(text: string): EmojiMark[] {
  const found: EmojiMark[] = [];
  if (MAYBE_EMOJI.test(text)) add(found, text.matchAll(EMOJI));
  if (MAYBE_EMOTICON.test(text)) add(found, text.matchAll(EMOTICON));
  return found.sort((a, b) => a.start - b.start);
}

function add(found: EmojiMark[], matches: Iterable<RegExpExecArray>): void {
  for (const match of matches) {
    const text = match[0];
    const tone = toneOf.get(text) ?? toneOf.get(oneMouth(text));
    if (tone !== undefined) found.push({ text, start: match.index, end: match.index + text.length, tone });
  }
}

/** ":(((" is ":(". */
function oneMouth(text: string): string {
  const mouth = text.search(/[()]/);
  return mouth === -1 ? text : text.slice(0, mouth + 1);
}
