import type { StarterSet } from './starter.ts'
import { germanStarters } from './starters-de.ts'
import { englishStarters } from './starters-en.ts'

/** Words to begin with, by language: blanks for everything that is not known, never a claim. */
export const starters: Readonly<Record<string, StarterSet>> = { en: englishStarters, de: germanStarters }
