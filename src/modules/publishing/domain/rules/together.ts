import { codePointLength } from '#kernel/text.ts'
import { type Check, note } from '../checks-shape.ts'

export interface TogetherSubject {
  readonly networkName: string
  readonly text: string
  /** Addresses in the text. */
  readonly links: readonly string[]
}

/** Shorter texts are the same everywhere by their nature. */
const LONG_ENOUGH = 20

/** What only shows when variants are read beside each other, for each in the order given. */
export function checkTogether(variants: readonly TogetherSubject[]): Check[][] {
  const tidied = variants.map((variant) => tidy(variant.text))
  return variants.map((variant, at) => [
    ...identical(tidied[at] ?? '', variants, tidied),
    ...sameLink(variant, variants),
  ])
}

function identical(text: string, all: readonly TogetherSubject[], tidied: readonly string[]): Check[] {
  if (codePointLength(text.slice(0, 2 * LONG_ENOUGH)) < LONG_ENOUGH) return []
  const networks = names(all.filter((_, at) => tidied[at] === text))
  return networks.length < 2
    ? []
    : [
        note(
          'variants.identical',
          'good-to-know',
          `${list(networks)} get exactly the same text.`,
          'Write it anew for each: people who follow both see it twice, and each network reads differently.',
        ),
      ]
}

function sameLink(variant: TogetherSubject, all: readonly TogetherSubject[]): Check[] {
  const everywhere = names(all)
  if (everywhere.length < 2) return []
  const shared = variant.links.find((link) => all.every((other) => other.links.includes(link)))
  return shared === undefined
    ? []
    : [
        note(
          'variants.same-link',
          'good-to-know',
          `The same link stands on ${list(everywhere)}, so nobody can tell which one brought people.`,
          'Give each network a link of its own, for example with utm_source.',
        ),
      ]
}

/** Without what cannot be seen as different: only what is more than one plain space is replaced. */
const tidy = (text: string): string => text.trim().replace(/\s{2,}|[^\S ]/gu, ' ')
const names = (variants: readonly TogetherSubject[]): string[] => [
  ...new Set(variants.map((variant) => variant.networkName)),
]
const list = (words: readonly string[]): string => new Intl.ListFormat('en').format(words)
