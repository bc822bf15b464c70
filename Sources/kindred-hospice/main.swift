import Glibc
import HospiceCommands
import OperatingSystem

// What people give to a hospice is kept here; kindred itself has no database.
exit(runHospice(in: .ofThisProcess).rawValue)
