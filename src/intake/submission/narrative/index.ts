export { readNarrative, type KnownNames } from './read-narrative';
