import { MultiField } from './multi-field.tsx'
import { useCourses } from './use-courses.ts'

type CertificateFieldProps = {
  name: string
  label: string
  hint?: string | undefined
  values: readonly string[]
  onChange: (courseIds: string[]) => void
}

/** Courses whose certificate is asked for. */
export function CertificateField(props: CertificateFieldProps) {
  const courses = useCourses()
  return <MultiField {...props} items={courses} toCustom={asCourseId} />
}

/** Courses are known by short names: “speaking-for-us”. One that is still being written can be named already. */
function asCourseId(typed: string): string {
  const id = typed.trim().toLowerCase()
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) ? id : ''
}
