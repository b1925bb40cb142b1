/** Texts that have broken publishing tools: each must come back as it was sent. */
export const nastyTexts: Readonly<Record<string, string>> = {
  'emoji families and skin tones': 'Families 👨‍👩‍👧‍👧 👩🏽‍🚀 flags 🇳🇴🏴󠁧󠁢󠁳󠁣󠁴󠁿 keycaps 1️⃣ hearts ❤️‍🔥',
  'right-to-left text': 'مرحبا بكم في متجرنا שלום עולם — left again',
  'HTML-looking characters': '<b>not bold</b> & <script>alert("x")</script> &amp; 3 < 5 > 2',
  'combining marks': 'Cafe\u0301 n\u0303 Z\u0351\u036b a\u0323\u0307',
  'several lines': 'First line\nsecond line\n\nnew paragraph',
  'wide scripts': '新しい靴が届きました、ありがとう！ 한국어 ไทย',
  'quotes and slashes': `"double" 'single' \\back\\ /slash/ %20 \${x} {{y}}`,
  'characters beyond the basic plane': '𝕎𝕖𝕗𝕥 𠮷野家 🧵',
}

/** A word no other test has written, so that a post can be found again. */
export function uniqueWord(): string {
  return `w${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
}

/** Text of exactly `length` plain letters that contains `word`. */
export function plainText(word: string, length: number): string {
  return `${word} ${'abcdefgh '.repeat(Math.ceil(length / 9))}`
    .slice(0, length - 1)
    .replace(/ $/, 'x')
    .concat('z')
}
