/** What a course is made of, for the screens; the shapes themselves are the domain's. */
export {
  type CourseContent,
  type Depth,
  depths,
  type Lesson,
  type Question,
  type Track,
  tracks,
} from '../domain/content.ts'
