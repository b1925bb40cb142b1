import { defineModule } from '../module.ts'

export { emailKey } from './accounts.ts'
export { type AuthOptions, createAuth } from './auth.ts'
export { checkPassword, hashPassword } from './password-hash.ts'
export { AUTH, type Auth, type Caller, type Runner, type SessionInfo, type SignedIn } from './port.ts'
export { hashToken, newToken, type Token } from './token.ts'

/** The tables of sign-in; they come after `db` and before the rooms. */
export const authModule = defineModule({
  name: 'auth',
  migrations: new URL('./migrations/', import.meta.url),
})
