export { createDetector, THRESHOLD } from './detector.ts'
