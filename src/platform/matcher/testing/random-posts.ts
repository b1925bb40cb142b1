import type { Post } from '../language/query.ts'
import type { Chance } from './chance.ts'

/** Words of many scripts; the few make queries and posts meet often. */
export const words = [
  ...'a b apple Apple APPLE app pear pair big red SAP sap world word sword micro Microsoft microsoft'.split(
    ' ',
  ),
  ...'Ürgüp urgup straße e\u0301te\u0301 été Σίσυφος ΣΑΣ μας Ёлка йод Київ ﬁn Ⅳ ㎏ ½ 42 ٣'.split(' '),
  ...'東京 東 京都 が か\u3099 ガラス ｶﾞﾗｽ ー 한국 \u1112\u1161\u11ab국 ㅋㅋ ไทย ที่ हिन्दी मुंबई שלום שָׁלוֹם مرحبا مَرْحَبًا'.split(
    ' ',
  ),
  ...['🎉', '👩🏽‍👩‍👧', '👩', '❤️', '❤️‍🔥', '🇳🇴', '🇸🇪🇳', '🏴\u{e0067}\u{e0062}\u{e007f}', '1️⃣', '™', '𝐀𝐩𝐩𝐥𝐞'],
]

const separators = [
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    '-',
    '_',
    ' #',
    ' @',
    '#',
    '@',
    ' ＃',
    '\n',
    '',
    '’',
    ' — ',
    '\u00ad',
    '\u200d',
    '\u200b',
  ],
  ...[
    ' https://www.bbc.co.uk/x ',
    ' https://x.y/abc?.',
    ' http://news.bbc.co.uk',
    '(https://X.y/ABC)',
    '\u0301',
    '\ud800',
    '/',
    ':',
  ],
]

export function randomText(chance: Chance, longest = 12): string {
  let text = ''
  for (let left = 1 + chance.below(longest); left > 0; left--)
    text += chance.pick(words) + chance.pick(separators)
  return text
}

export function randomPost(chance: Chance): Post {
  return {
    text: randomText(chance),
    author: chance.pick([undefined, 'Ruth', 'elin@x.y', '@elin', 'Ru\u0301th', 'per-olav9', 'ФЁДОР']),
    lang: chance.pick(['en', 'pt-BR', 'pt_br', 'pt', 'de', undefined]),
    site: chance.pick([undefined, 'www.fjell.example', 'https://news.bbc.co.uk/1', 'x.y']),
    source: chance.pick([undefined, 'feed', 'Mail']),
    reach: chance.pick([undefined, 0, 4, 5, 10, 11]),
  }
}
