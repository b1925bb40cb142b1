import { type ContentClass, contentClasses, type Kind } from './classes.ts'

/** Words, links or channels that make a content sensitive, or say what it is about. */
export interface ContentRule {
  readonly id: string
  readonly class: ContentClass
  /** Slug of what it is about (`results`, `hiring`); mandates name the same slugs. */
  readonly topic: string | null
  /** Only those whose mandate names the topic may speak about it by themselves. */
  readonly reserved: boolean
  /** Null: posts and replies. */
  readonly kinds: readonly Kind[] | null
  /** Words and phrases; `recall*` also matches `recalled`. Case, accents and line breaks do not matter. */
  readonly words: readonly string[]
  /** Hosts of links; `example.com` also matches `shop.example.com`. */
  readonly hosts: readonly string[]
  /** Null: every channel; otherwise everything on these channels. */
  readonly channelIds: readonly string[] | null
}

export interface Content {
  readonly kind: Kind
  readonly text: string
  readonly channelIds: readonly string[]
  /** Confidentiality classes of the company facts it touches. */
  readonly facts: readonly string[]
}

/** What made it so: which rule, and the words it found. */
export interface Because {
  readonly ruleId: string
  readonly class: ContentClass
  readonly topic: string | null
  readonly found: string
}

export interface Classified {
  readonly class: ContentClass
  readonly topics: readonly string[]
  /** Those of the topics that are reserved. */
  readonly reserved: readonly string[]
  readonly because: readonly Because[]
}

/** Facts that are sensitive by themselves, whatever the words around them. */
const classOfFact: Readonly<Record<string, ContentClass>> = {
  material: 'E',
  secret: 'E',
  internal: 'D',
  regional: 'B',
}

/** The class of a content: the highest that any rule gives; A when none speaks. Pure. */
export function classify(content: Content, rules: readonly ContentRule[]): Classified {
  const text = folded(content.text)
  const hosts = hostsIn(content.text)
  const because: Because[] = []
  const reserved = new Set<string>()
  for (const rule of rules) {
    if (rule.kinds !== null && !rule.kinds.includes(content.kind)) continue
    const found = find(rule, text, hosts, content.channelIds)
    if (found === null) continue
    because.push({ ruleId: rule.id, class: rule.class, topic: rule.topic, found })
    if (rule.topic !== null && rule.reserved) reserved.add(rule.topic)
  }
  for (const fact of new Set(content.facts)) {
    const of = classOfFact[fact]
    if (of) because.push({ ruleId: `fact.${fact}`, class: of, topic: null, found: fact })
  }
  const topics = new Set(because.flatMap((one) => (one.topic === null ? [] : [one.topic])))
  return {
    class: highest(because.map((one) => one.class)),
    topics: [...topics],
    reserved: [...reserved],
    because,
  }
}

/** The one with the strictest steps; the letters are in that order. */
export function highest(classes: readonly ContentClass[]): ContentClass {
  const at = Math.max(0, ...classes.map((one) => contentClasses.indexOf(one)))
  return contentClasses[at] ?? 'A'
}

/** What is left when neither may be milder than the other: the higher class, and every topic of both. */
export function stricter(
  one: Pick<Classified, 'class' | 'topics'>,
  other: Pick<Classified, 'class' | 'topics'>,
): Pick<Classified, 'class' | 'topics'> {
  return {
    class: highest([one.class, other.class]),
    topics: [...new Set([...one.topics, ...other.topics])],
  }
}

function find(
  rule: ContentRule,
  text: string,
  hosts: readonly string[],
  channelIds: readonly string[],
): string | null {
  const pattern = patternOf(rule.words)
  const word = pattern?.exec(text)?.[1]
  if (word !== undefined) return word.trim()
  const host = hosts.find((one) => rule.hosts.some((wanted) => one === wanted || one.endsWith(`.${wanted}`)))
  if (host !== undefined) return host
  const onChannel = rule.channelIds?.some((id) => channelIds.includes(id)) ?? false
  return onChannel && rule.words.length === 0 && rule.hosts.length === 0 ? 'channel' : null
}

const compiled = new WeakMap<readonly string[], RegExp | null>()

/** One expression for all words of a rule, made once: a composer asks at every pause of the typing hand. */
function patternOf(words: readonly string[]): RegExp | null {
  const known = compiled.get(words)
  if (known !== undefined) return known
  const parts = words.map((word) => folded(word).trim()).filter((word) => word !== '' && word !== '*')
  const made = parts.length === 0 ? null : new RegExp(`(${parts.map(wordPattern).join('|')})`, 'u')
  compiled.set(words, made)
  return made
}

/** Letters and digits of scripts that put spaces between words; `#`, `%` and Han have no edges. */
const spaced = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/u

function wordPattern(word: string): string {
  const open = word.endsWith('*')
  const bare = (open ? word.slice(0, -1) : word)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  const begins = spaced.test(word.charAt(0)) ? '(?<![\\p{L}\\p{N}])' : ''
  const ends = !open && spaced.test(word.charAt(word.length - 1)) ? '(?![\\p{L}\\p{N}])' : ''
  return `${begins}${bare}${ends}`
}

/** Without case, accents and typographic variants, so that one spelling of a word is enough. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .toLowerCase()
}

const link = /\bhttps?:\/\/([^\s/?#:]+)/giu

function hostsIn(text: string): string[] {
  return [...text.matchAll(link)].map((match) => (match[1] ?? '').toLowerCase().replace(/\.$/, ''))
}
