import type { SectionId } from '../sections.ts'
import { starterDe } from './de.ts'
import { starterEn } from './en.ts'

type Starter = (name: string, contact: string) => Readonly<Record<SectionId, string>>

const starters: Readonly<Record<string, Starter>> = { en: starterEn, de: starterDe }

/** The starter text of a language; languages without one begin empty. */
export function starterText(
  lang: string,
  name: string,
  contact: string,
): Readonly<Partial<Record<SectionId, string>>> {
  return starters[lang]?.(name, contact) ?? {}
}

const titles: Readonly<Record<string, string>> = { de: 'Richtlinie für soziale Medien' }

export function starterTitle(lang: string): string {
  return titles[lang] ?? 'Social media policy'
}
