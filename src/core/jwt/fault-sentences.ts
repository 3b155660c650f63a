export type FaultCode = string;
