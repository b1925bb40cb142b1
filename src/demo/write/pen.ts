import type { Company } from '../company/company.ts'
import type { PictureKey } from '../pictures/scenes.ts'
import type { Contacts } from './contacts.ts'
import type { Deed } from './deed.ts'
import type { Reading } from './heard.ts'
import type { Ledger } from './ledger.ts'
import type { Spoken } from './spoken.ts'
import type { ToldStory } from './told.ts'

/** What everything that writes the story down has at hand. */
export interface Pen {
  readonly ledger: Ledger
  readonly company: Company
  readonly told: ToldStory
  readonly heard: Reading
  readonly contacts: Contacts
  readonly spoken: Spoken
  /** Our own pictures in the file store. */
  readonly files: ReadonlyMap<PictureKey, string>
  readonly now: Date
  /** From here on what is said is decided by governance itself, as one of the deeds. */
  readonly rulesSince: Date
  readonly deeds: Deed[]
}
