/** What happens once an answer is on the network, beside closing: labels it gets, the department it goes on to. */
export interface Follows {
  readonly handTo: string | null
  readonly labels: readonly string[]
}
