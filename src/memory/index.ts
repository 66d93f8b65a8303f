export { Memory, slot, type Remembered, type Slot } from './memory';
