Console.WriteLine("peers, scale, submit, kill, weight");
