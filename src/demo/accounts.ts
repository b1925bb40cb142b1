import { accounts, addressOf, employeeOf, PASSWORD } from './company/people.ts'

/** How to sign in to the demonstration company, for the terminal and the sign-in page. */
export interface DemoSignIn {
  /** The same for all. */
  readonly password: string
  readonly accounts: readonly {
    readonly email: string
    readonly name: string
    readonly title: string
    /** What there is to see for them, in a few words. */
    readonly sees: string
  }[]
}

export const demoSignIn: DemoSignIn = {
  password: PASSWORD,
  accounts: accounts.map(({ key, sees }) => {
    const { name, title } = employeeOf(key)
    return { email: addressOf(key), name, title, sees }
  }),
}
