import { createContext, useContext } from 'react'

export type FormState = {
  /** Field name → what was wrong, from the last refusal. */
  fields: Readonly<Record<string, string>>
  busy: boolean
  /** A field that is changed drops its own mark. */
  clear: (name: string) => void
}

export const FormContext = createContext<FormState>({ fields: {}, busy: false, clear: () => {} })

export function useForm(): FormState {
  return useContext(FormContext)
}
