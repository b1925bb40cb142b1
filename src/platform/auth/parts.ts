import type { Db } from '../db/pool.ts'
import type { Caller, Runner, SignedIn } from './port.ts'

/** What the parts of this folder work with. */
export interface Parts {
  readonly db: Db
  readonly now: () => Date
  open(userId: string, from: Caller, runner: Runner): Promise<SignedIn>
}
