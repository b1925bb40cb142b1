import { withScene } from '../support/scene.ts'
import { fillInbox } from './inbox.ts'

/**
 * Makes the inbox's data set for benches to come: `WEFT_BENCH_DATA=folder node bench/data/make.ts [CONVERSATIONS [WHOLE]]`.
 * A set of a tenth that is to grow later says the whole as well.
 */
const to = Number(process.argv[2] ?? 1_000_000)
const whole = Number(process.argv[3] ?? to)
const made = await withScene((scene) => fillInbox(scene, to, whole, console.error))
console.log(
  `${made.conversations.toLocaleString('en-GB')} conversations, ${made.messages.toLocaleString('en-GB')} messages in ${Math.round(made.seconds)} s, ${made.gigabytes.toFixed(1)} GB`,
)
process.exit(0)
