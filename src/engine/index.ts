export * from './report';
export * from './session-types';
