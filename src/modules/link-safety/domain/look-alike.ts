// Characters people take for Latin letters: Cyrillic, Greek, digits.
// biome-ignore format: a table of pairs is read by rows
const twins: Readonly<Record<string, string>> = {
  а: 'a', ɑ: 'a', α: 'a', ӓ: 'a', е: 'e', ё: 'e', ҽ: 'e', є: 'e', о: 'o', ο: 'o', σ: 'o', ө: 'o', р: 'p', ρ: 'p',
  с: 'c', ϲ: 'c', у: 'y', ү: 'y', γ: 'y', х: 'x', χ: 'x', ѕ: 's', і: 'i', ї: 'i', ι: 'i', ı: 'i', ј: 'j', ϳ: 'j',
  һ: 'h', ԁ: 'd', ɡ: 'g', ԛ: 'q', ԝ: 'w', ѡ: 'w', ω: 'w', ν: 'v', ѵ: 'v', υ: 'u', ս: 'u', τ: 't', т: 't', к: 'k',
  κ: 'k', м: 'm', н: 'n', п: 'n', η: 'n', в: 'b', ь: 'b', ƅ: 'b', г: 'r', я: 'r', ӏ: 'l', ǀ: 'l', ø: 'o', ł: 'l',
  đ: 'd', ß: 'b', þ: 'p', '0': 'o', '1': 'l', '|': 'l', '3': 'e', '5': 's', '8': 'b',
}

/** What a name looks like at a glance: marks off, twins and pairs as the letter they are taken for. */
export function glance(name: string): string {
  const letters = Array.from(name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''))
  return letters
    .map((letter) => twins[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')
    .replaceAll('i', 'l')
    .replaceAll('-', '')
}

/** True when one letter added, dropped, changed, or two neighbours swapped make one name the other. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u]

/** True when one label mixes alphabets whose letters look alike; no language writes so. */
export function mixesAlphabets(label: string): boolean {
  return scripts.filter((script) => script.test(label)).length > 1
}
