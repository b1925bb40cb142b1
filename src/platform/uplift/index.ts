export { type CoursePoint, courseOf } from './course.ts'
export { type Config, readTable, TableError } from './table.ts'
export { type Method, methods, type Uplift, uplift } from './uplift.ts'
