import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { DeskCourse, PathCard, RuleCard } from '../contract/manage.ts'

export const manage = '/people/training/manage'
export const editAddress = (courseId: string): string => `/people/training/edit/${courseId}`

/** What the desk knows: every course, path and standing rule. */
export type Desk = { courses: DeskCourse[]; rules: RuleCard[]; paths: PathCard[] }

export type ManageSearch = {
  course?: string
  department?: string
  show: 'all' | 'open' | 'overdue' | 'done'
  required?: string
  enrol?: string
  path?: string
}

/** Departments to choose from, by name. */
export function useDepartmentOptions(): { value: string; label: string }[] {
  const { data } = useQuery(orpc.people.departments.queryOptions())
  return (data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

/** Courses that may be taken: published and not hidden. */
export const offered = (desk: Desk): DeskCourse[] =>
  desk.courses.filter((course) => course.version !== null && !course.hidden)
