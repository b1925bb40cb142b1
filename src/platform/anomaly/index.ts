export { createDetector, type Detector, type KeptDetector, THRESHOLD } from './detector.ts'
