//! What people see differently: the sentences about it, the cell on the table, what the group agrees on.
