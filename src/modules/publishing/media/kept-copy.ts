import type { Ctx } from '#platform/ctx.ts'
import { derivedFrom, type Opened } from '#platform/files/index.ts'
import type { Made } from './picture.ts'
import { isProblem, type Problem } from './problem.ts'

/** Raised when preparing changes, so that copies made the old way are not used. */
const VERSION = 2

/** Carries a problem past the store, which keeps bytes only. */
class NotMade extends Error {
  readonly reason: Problem
  constructor(reason: Problem) {
    super(reason.problem)
    this.reason = reason
  }
}

/**
 * What `make` gives for this file and these `terms`, made once and then kept beside the file: attempts, parts of a
 * thread and channels of one network share it. A problem is not kept.
 */
export async function keptCopy(
  ctx: Ctx,
  opened: Opened,
  terms: object,
  make: () => Promise<Made | Problem>,
): Promise<Made | Problem> {
  try {
    const packed = await derivedFrom(ctx, opened, `copy ${VERSION} ${JSON.stringify(terms)}`, async () => {
      const made = await make()
      if (isProblem(made)) throw new NotMade(made)
      return pack(made)
    })
    return unpack(packed)
  } catch (error) {
    if (error instanceof NotMade) return error.reason
    throw error
  }
}

/** The length of the facts in four bytes, the facts as JSON, the bytes. */
function pack({ bytes, ...facts }: Made): Buffer {
  const head = Buffer.from(JSON.stringify(facts))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, bytes])
}

function unpack(packed: Uint8Array): Made {
  const all = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  const end = 4 + all.readUInt32BE(0)
  const facts = JSON.parse(all.toString('utf8', 4, end)) as Omit<Made, 'bytes'>
  return { ...facts, bytes: all.subarray(end) }
}
