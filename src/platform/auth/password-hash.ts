import { hash, verify } from '@node-rs/argon2'

/** OWASP's recommended parameters for argon2id: 19 MiB, two passes, one lane. */
const parameters = {
  algorithm: 2, // argon2id; the package's names are a const enum, which type stripping cannot read
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
}

const current = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`

// The same password typed on two keyboards can be two byte strings; NFKC makes them one (RFC 8265).
const bytes = (password: string): string => password.normalize('NFKC')

/** The password as argon2id in PHC form, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(bytes(password), parameters)
}

let decoy: Promise<string> | undefined

/**
 * True when the password is right. With `stored` null (nobody has this address) the same work is done against a
 * decoy, so that the time it takes tells nothing.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID())
  const right = await verify(stored ?? (await decoy), bytes(password))
  return stored !== null && right
}

/** True when it was made with other parameters than today's and should be made again at the next sign-in. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(current)
}
